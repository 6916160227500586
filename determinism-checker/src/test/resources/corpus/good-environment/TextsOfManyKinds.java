package goodenvironment.textsofmanykinds;

import dev.perdure.Orchestrator;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Scanner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class TextsOfManyKinds implements Job {
    private final PaymentsProxy payments;

    TextsOfManyKinds(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    private static String slug(String title) {
        return java.text.Normalizer.normalize(title, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (java.util.zip.GZIPOutputStream zip = new java.util.zip.GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Override
    public String run(String in) throws Exception {
        StringBuilder text =
                new StringBuilder(slug(in)).reverse().insert(0, '>').deleteCharAt(1);
        try (BufferedReader lines = new BufferedReader(new StringReader(in));
                Scanner words = new Scanner(in)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                text.append(line.length()).append('\n');
            }
            while (words.hasNext()) {
                text.append(words.next().charAt(0));
            }
        }
        Properties settings = new Properties();
        settings.load(new StringReader("a=1\nb=2"));
        text.append(settings.getProperty("a", "none"));
        String masked = Pattern.compile("\\d{4}(?=\\d{4})")
                .matcher(in)
                .replaceAll(match -> "*".repeat(match.end() - match.start()));
        List<String> tags = Pattern.compile("#(\\w+)")
                .matcher(in)
                .results()
                .map(match -> match.group(1))
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
        ByteBuffer buffer =
                ByteBuffer.allocate(16).putLong(42).putInt(in.length()).flip();
        String currency = NumberFormat.getCurrencyInstance(Locale.US).format(12.5)
                + NumberFormat.getPercentInstance(Locale.FRANCE).format(0.5);
        BigInteger power = BigInteger.TWO.pow(70).mod(BigInteger.valueOf(97));
        String title = in.codePoints().mapToObj(Character::toString).limit(3).collect(Collectors.joining("|"));
        char[] chars = in.toCharArray();
        Arrays.sort(chars);
        int[] codes = new int[chars.length];
        System.arraycopy(new int[chars.length], 0, codes, 0, chars.length);
        return payments.charge(text + masked)
                + tags
                + buffer.remaining()
                + currency
                + power
                + title
                + String.valueOf(chars)
                + codes.length
                + new String(Base64.getDecoder().decode("YQ=="), StandardCharsets.UTF_8)
                + packed(in).length
                + "%s-%s".formatted(in, tags.size());
    }
}
