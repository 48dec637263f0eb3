package org.ruzhu.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The violations listed in the regulations, from the table {@code Violation}. All markets
 * with these regulations share it (Management Regulations, annex).
 */
public interface ViolationRules {

	/** The listed types of whatever day, in the order of the table. */
	List<String> types();

	/**
	 * The punishment for a type by the text of the day of the conduct (Management
	 * Regulations, 9.2); empty if the table does not list it for that day.
	 */
	Optional<Punishment> punishment(String type, LocalDate occurredOn);

}
