/** The payment provider of the sample: a small HTTP server whose ledger lies on disk. It knows nothing of Perdure. */
@NullMarked
package dev.perdure.samples.orders.bank;

import org.jspecify.annotations.NullMarked;
