/** The bookmark service's command line: asks the service and prints or keeps what it answers. */
@NullMarked
package dev.minimalimage.sample.client;

import org.jspecify.annotations.NullMarked;
