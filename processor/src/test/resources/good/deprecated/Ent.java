package deprecated;

import dev.perdure.*;

@Entity interface Ent { void add(int i); @Deprecated void sub(int i);
 @EntityState record State(@SuppressWarnings("deprecation") Old o) { State() { this(null); } } }
