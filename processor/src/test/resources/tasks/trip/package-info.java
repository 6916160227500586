@org.jspecify.annotations.NullMarked
package trip;
