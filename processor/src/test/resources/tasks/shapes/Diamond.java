package shapes;

import dev.perdure.*;
import java.util.*;

@Activities interface Diamond extends Left, Right { @Override String toString(); boolean equals(Object o); default void both() {} }
