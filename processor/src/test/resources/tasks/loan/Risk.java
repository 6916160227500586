package loan;

import dev.perdure.*;

@Activities interface Risk { int score(Application a); boolean fraud(Application a); boolean committee(Application a, int score); }
