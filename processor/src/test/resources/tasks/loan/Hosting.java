package loan;

import dev.perdure.*;
import java.util.List;

final class Hosting {
  List<Binding> loans() {
    return List.of(LoanBinding.of(LoanOrchestrator::new));
  }
}
