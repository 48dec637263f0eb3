package org.ruzhu.membership.exit;

import java.util.Optional;

import org.springframework.data.repository.ListCrudRepository;

interface ExitRepository extends ListCrudRepository<CaseExit, Long> {

	Optional<CaseExit> findFirstByCaseIdOrderByIdDesc(String caseId);

}
