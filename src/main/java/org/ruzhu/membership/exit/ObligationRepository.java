package org.ruzhu.membership.exit;

import java.util.List;

import org.springframework.data.repository.ListCrudRepository;

interface ObligationRepository extends ListCrudRepository<Obligation, Long> {

	List<Obligation> findByCaseIdOrderById(String caseId);

	List<Obligation> findByCaseIdAndClosedAtIsNullOrderById(String caseId);

}
