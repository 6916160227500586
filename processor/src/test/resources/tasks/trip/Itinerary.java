package trip;

import dev.perdure.*;

record Itinerary(String flight, String hotel, String car) {}
