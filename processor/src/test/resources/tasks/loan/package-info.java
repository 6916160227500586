@org.jspecify.annotations.NullMarked
package loan;
