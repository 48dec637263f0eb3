package org.ruzhu.membership.category;

import java.util.Optional;

import org.springframework.data.repository.ListCrudRepository;

interface CategoryLeaveRepository extends ListCrudRepository<CategoryLeave, Long> {

	Optional<CategoryLeave> findFirstByCaseIdOrderByIdDesc(String caseId);

}
