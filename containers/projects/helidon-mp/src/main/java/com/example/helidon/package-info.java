/** No class of the application has a main method: Helidon MP brings its own. */
@MinimalImage
package com.example.helidon;

import dev.minimalimage.MinimalImage;
