package trip;

import dev.perdure.*;

@Orchestrator interface TripBooking { Itinerary book(TripRequest trip) throws NoSeats, NoRooms; }
