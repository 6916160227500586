package shop;
import dev.perdure.*;

@Orchestrator
public interface OrderFulfilment {
  Receipt fulfil(Order order) throws OutOfStock, NotApproved, CardDeclined;

  @ExternalEvents
  interface Events {
    void approved(Approval approval);
    void cancelled(String reason);
  }
}
