package org.ruzhu.membership.change;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface MaterialChangeRepository extends ListCrudRepository<MaterialChange, String> {

	@Query("select nextval('material_change_number')")
	long nextNumber();

	@Query("select nextval('material_change_step')")
	long nextStep();

	List<MaterialChange> findByCaseIdOrderById(String caseId);

	Optional<MaterialChange> findFirstByCaseIdOrderByStepDesc(String caseId);

}
