package dev.perdure.samples.patterns.fanout;

import dev.perdure.MapOptions;
import dev.perdure.MapResult;

/** At most 8 files at a time, and up to 3 may fail: with a fourth, the backup fails. */
public final class BackupOrchestrator implements Backup {
    private final BackupContext ctx;
    private final DisksProxy disks;

    public BackupOrchestrator(BackupContext ctx) {
        this.ctx = ctx;
        disks = new DisksProxy(ctx);
    }

    @Override
    public Summary copy(String folder) {
        MapResult<String, Long> copied = ctx.map(
                disks.files(folder), disks.async()::copy, MapOptions.parallel(8).tolerate(3));
        long bytes = copied.results().stream().mapToLong(Long::longValue).sum();
        return new Summary(
                bytes, copied.failures().stream().map(MapResult.Failed::item).toList());
    }
}
