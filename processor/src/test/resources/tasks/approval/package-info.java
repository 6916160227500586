@org.jspecify.annotations.NullMarked
package approval;
