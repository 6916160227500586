package io.parsesxmlfile;

import dev.perdure.Orchestrator;
import java.io.File;
import javax.xml.parsers.DocumentBuilderFactory;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ParsesXmlFile implements Job {
    @Override
    public String run(String in) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File(in)).getNodeName(); // EXPECT DET-IO-01
    }
}
