package goodio.xmloftext;

import dev.perdure.Orchestrator;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.xml.sax.InputSource;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class XmlOfText implements Job {
    @Override
    public String run(String in) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader("<order sku='tea'/>")))
                .getDocumentElement().getAttribute("sku");
    }
}
