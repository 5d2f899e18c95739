package app.ajar.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A view as it is written.
 *
 * @param ids what is injected, with the simple name of its class
 * @param handlers what is called
 * @param texts what is read by the rep, as it stands in the file
 */
record Fxml(Path file, String controller, Map<String, String> ids, List<String> handlers, List<String> texts) {

    private static final List<String> READ = List.of("text", "promptText", "accessibleText", "accessibleHelp", "title",
            "tooltip", "accessibleRoleDescription");

    static Fxml of(Path file) throws IOException, SAXException, ParserConfigurationException {
        Element root;
        try (var in = Files.newInputStream(file)) {
            root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
        }
        Fxml fxml = new Fxml(file, root.getAttribute("fx:controller"), new TreeMap<>(), new ArrayList<>(),
                new ArrayList<>());
        fxml.walk(root);
        return fxml;
    }

    private void walk(Element element) {
        var attributes = element.getAttributes();
        for (int at = 0; at < attributes.getLength(); at++) {
            String name = attributes.item(at).getNodeName();
            String value = attributes.item(at).getNodeValue();
            if (name.equals("fx:id")) {
                ids.put(value, element.getTagName());
            } else if (name.startsWith("on")) {
                handlers.add(value.substring(1));
            } else if (READ.contains(name)) {
                texts.add(value);
            }
        }
        NodeList children = element.getChildNodes();
        for (int at = 0; at < children.getLength(); at++) {
            Node child = children.item(at);
            if (child instanceof Element inner) {
                walk(inner);
            } else if (child.getNodeType() == Node.TEXT_NODE && !child.getNodeValue().isBlank()) {
                texts.add(child.getNodeValue().strip());
            }
        }
    }
}
