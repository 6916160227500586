package campaign;

import dev.perdure.*;
import java.util.*;

@Orchestrator interface Mailing { Sent send(List<Mail> mails); }
