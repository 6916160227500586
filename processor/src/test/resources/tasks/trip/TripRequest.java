package trip;

import dev.perdure.*;

record TripRequest(String traveller, String city) {}
