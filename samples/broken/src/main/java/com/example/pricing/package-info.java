/** Prices; knows nothing of orchestrators. */
package com.example.pricing;
