package cli

import (
	"github.com/ectm/ectm/pkg/audit"
	"github.com/ectm/ectm/pkg/form"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/session"
)

// form runs the audit as a form on the terminal. Each answer is saved at once.
func (o *auditOptions) form(f *folder, e *load.Folder, name string) error {
	p, part, err := module(e, name)
	if err != nil {
		return err
	}
	o.allSound(f, e)
	saver, err := o.saver(f, e, p, part, nil)
	if err != nil {
		return err
	}
	r := audit.Of(f.Folder(e.ID).History, p, part)
	ahead := audit.Ahead(e.History)
	options := form.Options{
		Colour:  o.coloured(o.stdout),
		Suggest: func(ratings map[string]string) []string { return audit.Suggest(part, ratings, ahead) },
	}
	done, err := form.Run(o.stdin, o.stdout, formAudit(r, e, saver.file), saver, options)
	if err != nil {
		return err
	}
	if done {
		o.say("the audit is complete in %s; set its status to held once the meeting is over", saver.file)
	} else {
		o.say("saved in %s; go on with ectm audit %s %s", saver.file, e.ID, name)
	}
	return nil
}

// formAudit gives the form what it shows: the answers of the audit under way, and those of the one before as a comparison.
func formAudit(r *audit.Report, e *load.Folder, file string) form.Audit {
	a := form.Audit{Title: r.Of() + ": " + r.Part.Title, ECT: e.History.Name(), Focus: r.Focus}
	current := r.Log != nil && r.Log.File == file
	if !current {
		a.Focus = nil
	}
	for _, row := range r.Rows {
		s := form.Statement{ID: row.ID, Label: row.Label, Standard: standardName(r.Programme, row.Standard), Group: row.Group, Earlier: row.Previous, EarlierDate: string(row.PreviousDate)}
		switch {
		case current:
			s.Rating, s.Evidence = row.Rating, row.Evidence
		case row.Rating != "":
			s.Earlier, s.EarlierDate = row.Rating, string(r.Date)
		}
		a.Statements = append(a.Statements, s)
	}
	return a
}

// standardName gives the number of a standard with its title.
func standardName(p *session.Programme, id string) string {
	for _, s := range p.Standards {
		if s.ID == id {
			return "Standard " + id + ": " + s.Title
		}
	}
	if id == "" {
		return "Statements"
	}
	return "Standard " + id
}
