package callbacks.saxhandler;

import dev.perdure.Orchestrator;
import java.io.ByteArrayInputStream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Texts extends org.xml.sax.helpers.DefaultHandler {
    final StringBuilder text = new StringBuilder();

    @Override
    public void startElement(String uri, String local, String name, org.xml.sax.Attributes attributes) {
        text.append(name).append(System.nanoTime()); // EXPECT DET-TIME-03
    }
}

// RUN
final class SaxHandler implements Job {
    @Override
    public String run(String in) throws Exception {
        Texts texts = new Texts();
        javax.xml.parsers.SAXParserFactory.newInstance()
                .newSAXParser()
                .parse(new ByteArrayInputStream("<a/>".getBytes("UTF-8")), texts);
        return in + texts.text;
    }
}
