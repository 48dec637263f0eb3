package org.ruzhu.membership.violation;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ViolationRepository extends ListCrudRepository<Violation, String> {

	@Query("select nextval('violation_number')")
	long nextNumber();

	@Query("select nextval('violation_step')")
	long nextStep();

	List<Violation> findByCaseIdOrderById(String caseId);

	List<Violation> findByCaseIdAndClosedAtIsNullOrderById(String caseId);

	List<Violation> findByProviderIdOrderById(String providerId);

	Optional<Violation> findFirstByCaseIdOrderByStepDesc(String caseId);

	Optional<Violation> findByMarketIdAndExternalId(String marketId, String externalId);

}
