package org.ruzhu.market;

import java.util.List;
import java.util.Optional;

/**
 * The violations that the regulations list, as the table {@code Violation} has them; the
 * markets whose data name these regulations share it (003, annex).
 */
public interface ViolationRules {

	/** The types that are listed, in the order of the table. */
	List<String> types();

	/** What is set on a type; empty where the table does not list it. */
	Optional<Punishment> punishment(String type);

}
