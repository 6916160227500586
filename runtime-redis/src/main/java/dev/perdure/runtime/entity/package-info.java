/**
 * Runs operations of entities: cells and operations in, written cells, answers and signals out. Knows neither Redis nor
 * workers. Internal: not for users.
 */
@NullMarked
package dev.perdure.runtime.entity;

import org.jspecify.annotations.NullMarked;
