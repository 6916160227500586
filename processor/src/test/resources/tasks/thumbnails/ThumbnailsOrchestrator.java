package thumbnails;

import dev.perdure.*;
import java.util.*;

final class ThumbnailsOrchestrator implements Thumbnails {
  private final ThumbnailsContext ctx;
  private final ImagesProxy images;
  ThumbnailsOrchestrator(ThumbnailsContext ctx) { this.ctx = ctx; images = new ImagesProxy(ctx); }

  @Override public Report run(String folder) {
    List<Thumb> thumbs = unbounded(images.list(folder));
    thumbs.forEach(images::publish);
    return new Report(thumbs.size(), thumbs.stream().mapToLong(Thumb::bytes).sum(), List.of());
  }

  List<Thumb> unbounded(List<Image> list) {
    return ctx.allOf(list.stream().map(images.async()::resize).toList()).await();
  }
}
