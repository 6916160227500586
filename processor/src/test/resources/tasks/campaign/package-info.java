@org.jspecify.annotations.NullMarked
package campaign;
