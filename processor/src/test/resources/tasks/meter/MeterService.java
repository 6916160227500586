package meter;

import dev.perdure.*;

final class MeterService {
  private final MeterClient meters;
  MeterService(DurableClient client) { meters = new MeterClient(client); }
  long report(Reading reading) {
    var meter = meters.entity("building-7");
    meter.signal().add(reading);                        // stored, deduplicated, no answer
    meters.readState("building-7").ifPresent(s -> System.out.println(s.recent()));           // typed snapshot
    meter.async().add(reading).thenAccept(System.out::println);
    return meter.add(reading);                                                  // waits for the answer
  }
}
