package trip;

import dev.perdure.*;

@Activities(retry = @Retry(maxAttempts = 10, backoff = 2.0, except = {NoSeats.class, NoRooms.class})) interface Booking {
  String flight(TripRequest trip) throws NoSeats;
  void cancelFlight(String flight);
  String hotel(TripRequest trip) throws NoRooms;
  void cancelHotel(String hotel);
  String car(TripRequest trip);
}
