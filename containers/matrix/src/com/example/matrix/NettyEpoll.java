package com.example.matrix;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;

/** Runs a task in an event loop of netty's epoll transport. */
public final class NettyEpoll {
  public static void main(String[] args) throws Exception {
    Epoll.ensureAvailability();
    EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory());
    Expect.equal(42, group.submit(() -> 42).get());
    group.shutdownGracefully().await(1000);
    System.out.println("ok");
    System.exit(0);
  }
}
