package org.ruzhu.portal.shell;

import java.util.List;

/**
 * A drawing with how far a case has come in it.
 *
 * @param name what the drawn process is called
 * @param xml BPMN 2.0, labelled in the reader's language
 * @param done ids of the elements that are behind
 * @param current ids of the elements where the case is now
 */
public record Diagram(String name, String xml, List<String> done, List<String> current) {
}
