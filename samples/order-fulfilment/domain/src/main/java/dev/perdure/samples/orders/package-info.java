/**
 * Fulfilling an order: what may be asked, and in which order. Nothing here knows Redis, HTTP or files; the module is
 * compiled against {@code perdure-annotations} alone.
 *
 * <p>Start reading at {@link dev.perdure.samples.orders.OrderFulfilmentOrchestrator}.
 */
@NullMarked
package dev.perdure.samples.orders;

import org.jspecify.annotations.NullMarked;
