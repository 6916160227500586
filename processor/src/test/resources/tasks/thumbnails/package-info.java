@org.jspecify.annotations.NullMarked
package thumbnails;
