package org.ruzhu.exit;

import java.util.Optional;

import org.springframework.data.repository.ListCrudRepository;

interface ExitRepository extends ListCrudRepository<CaseExit, Long> {

	Optional<CaseExit> findFirstByCaseIdOrderByIdDesc(String caseId);

}
