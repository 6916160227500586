package bank;

import dev.perdure.*;

record Order(String from, String to, long cents) {}
