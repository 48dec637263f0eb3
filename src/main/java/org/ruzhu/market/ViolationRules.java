package org.ruzhu.market;

import java.util.List;
import java.util.Optional;

/**
 * The violations listed in the regulations, from the table {@code Violation}. All markets
 * with these regulations share it (Management Regulations, annex).
 */
public interface ViolationRules {

	/** The listed types, in the order of the table. */
	List<String> types();

	/** The punishment for a type; empty if the table does not list it. */
	Optional<Punishment> punishment(String type);

}
