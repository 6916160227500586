package shapes;

import dev.perdure.*;
import java.util.*;

@Entity interface Acc { @EntityState record State() {} void a(); }
