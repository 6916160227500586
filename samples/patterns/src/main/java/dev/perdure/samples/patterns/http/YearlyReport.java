package dev.perdure.samples.patterns.http;

import dev.perdure.Orchestrator;

/** Adds up a year. */
@Orchestrator
public interface YearlyReport {
    String write(int year);
}
