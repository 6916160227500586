@org.jspecify.annotations.NullMarked
package chain;
