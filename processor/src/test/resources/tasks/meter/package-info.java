@org.jspecify.annotations.NullMarked
package meter;
