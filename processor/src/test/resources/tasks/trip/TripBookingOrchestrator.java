package trip;

import dev.perdure.*;

final class TripBookingOrchestrator implements TripBooking {
  private final TripBookingContext ctx;
  private final Booking booking;
  TripBookingOrchestrator(TripBookingContext ctx) { this.ctx = ctx; booking = new BookingProxy(ctx); }

  @Override public Itinerary book(TripRequest trip) throws NoSeats, NoRooms {
    String flight = booking.flight(trip);
    ctx.onFailure(() -> booking.cancelFlight(flight));       // runs, last first, if this orchestration fails
    String hotel = booking.hotel(trip);
    ctx.onFailure(() -> booking.cancelHotel(hotel));
    return new Itinerary(flight, hotel, booking.car(trip));
  }
}
