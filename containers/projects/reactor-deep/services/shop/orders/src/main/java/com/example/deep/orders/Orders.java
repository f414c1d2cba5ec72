/*
 * Copyright Example Ltd.
 */
package com.example.deep.orders;

import com.example.deep.core.Core;
import dev.minimalimage.MinimalImage;
import io.netty.channel.epoll.Epoll;

@MinimalImage
public final class Orders {
  public static void main(String[] args) {
    Epoll.ensureAvailability();
    System.out.println(Core.name() + ", epoll");
  }
}
