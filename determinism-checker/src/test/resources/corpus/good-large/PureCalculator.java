package goodlarge.purecalculator;

import dev.perdure.Orchestrator;
import java.math.BigDecimal;
import java.math.MathContext;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** An expression parser: text, recursion, exceptions, big numbers. */
final class PureCalculator implements Job {
    private static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        BigDecimal sum() {
            BigDecimal value = product();
            while (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                value = text.charAt(at++) == '+' ? value.add(product()) : value.subtract(product());
            }
            return value;
        }

        private BigDecimal product() {
            BigDecimal value = atom();
            while (at < text.length() && (text.charAt(at) == '*' || text.charAt(at) == '/')) {
                value = text.charAt(at++) == '*' ? value.multiply(atom()) : value.divide(atom(), MathContext.DECIMAL64);
            }
            return value;
        }

        private BigDecimal atom() {
            if (text.charAt(at) == '(') {
                at++;
                BigDecimal value = sum();
                at++;
                return value;
            }
            int start = at;
            while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
            if (start == at) {
                throw new IllegalArgumentException("no number at " + at + " in " + text);
            }
            return new BigDecimal(text.substring(start, at));
        }
    }

    @Override
    public String run(String in) throws Exception {
        return new Parser("(1.5+2)*3-4/8").sum().stripTrailingZeros().toPlainString();
    }
}
