/** Five orchestrators that must not build. Each comment {@code nondeterministic} names the rule that says so. */
package com.example.orders;
