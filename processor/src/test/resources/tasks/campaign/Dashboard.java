package campaign;

import dev.perdure.*;
import java.util.*;

final class Dashboard {
  String line(DurableClient client) {
    CampaignClient.Instance run = new CampaignClient(client).instance("spring");
    return run.id() + " " + run.status();
  }
}
