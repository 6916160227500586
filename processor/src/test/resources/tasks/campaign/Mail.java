package campaign;

import dev.perdure.*;
import java.util.*;

record Mail(String to, String text) {}
