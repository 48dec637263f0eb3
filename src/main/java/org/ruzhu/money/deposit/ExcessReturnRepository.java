package org.ruzhu.money.deposit;

import java.util.Optional;

import org.springframework.data.repository.ListCrudRepository;

interface ExcessReturnRepository extends ListCrudRepository<ExcessReturn, Long> {

	Optional<ExcessReturn> findFirstByCaseIdOrderByIdDesc(String caseId);

}
